/** What a migration holds that another engine refuses, or takes and does something else with: known before anything runs. */
@NullMarked
package org.sextantdb.harness.migrate.rule;

import org.jspecify.annotations.NullMarked;
