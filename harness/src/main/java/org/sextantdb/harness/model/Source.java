package org.sextantdb.harness.model;

/**
 * Where a claim or a reason can be read up: a standard, a paper, a vendor's page.
 *
 * @param title how a reader would cite it
 * @param url where it is, or an empty text for a source that is only in print
 */
public record Source(String title, String url) {}
