package org.junheng.model.answer;

import java.util.Optional;
import org.junheng.model.judged.Evidence;

/**
 * A value that a rule saw.
 *
 * @param name the field or variable that held it
 * @param value as text, empty for a blank
 * @param cell where it stands, if it is a cell
 */
public record Seen(String name, String value, Optional<Evidence> cell) {}
