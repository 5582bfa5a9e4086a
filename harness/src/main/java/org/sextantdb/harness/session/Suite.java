package org.sextantdb.harness.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The suite that the cases of a package belong to, where it is not named like the package: a large suite has several
 * packages.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Suite {

    /** The first part of the ids: {@code schema}. */
    String value();
}
