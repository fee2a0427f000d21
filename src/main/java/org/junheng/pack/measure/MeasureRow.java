package org.junheng.pack.measure;

import org.junheng.model.plan.Measure;

/**
 * Where does it stand that a column may be changed?
 *
 * @param file a path below the folder of packs
 */
public record MeasureRow(Measure measure, String file, int line) {}
