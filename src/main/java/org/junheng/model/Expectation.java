package org.junheng.model;

import java.util.Optional;

/**
 * What a case expects of one criterion for one subject.
 *
 * @param line where it stands in the file of the case, counted from 1
 * @param item empty if it speaks of every item of the subject
 * @param verdict empty if the criterion must not consider the subject
 */
public record Expectation(int line, String code, String subjectKey, Optional<String> item, Optional<Verdict> verdict) {}
