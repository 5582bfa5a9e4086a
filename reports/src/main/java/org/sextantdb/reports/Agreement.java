package org.sextantdb.reports;

/**
 * On how many rows all measured columns answer the same.
 *
 * @param agreeing rows where every measured cell has the same outcome and the same facts
 * @param measured rows that at least two columns measured
 */
public record Agreement(int agreeing, int measured) {}
