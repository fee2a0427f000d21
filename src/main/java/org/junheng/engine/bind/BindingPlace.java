package org.junheng.engine.bind;

import java.util.function.IntSupplier;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.fact.Problems;

/**
 * Where does what is read from sheets go?
 *
 * @param number gives each block of the run its own
 */
record BindingPlace(Rulebook rulebook, BoundFacts bound, Problems problems, IntSupplier number) {}
