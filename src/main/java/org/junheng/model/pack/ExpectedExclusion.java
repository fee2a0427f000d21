package org.junheng.model.pack;

import org.junheng.model.judged.Exclusion;

/**
 * Who a case expects to be left out of an assessment.
 *
 * @param line where it stands in the file of the case, counted from 1
 * @param subject key, or what people call it
 * @param scope what it is left out of
 * @param reason in the words of the rule
 */
public record ExpectedExclusion(int line, String subject, String scope, String reason) {
    public boolean isMetBy(Exclusion exclusion) {
        boolean named = subject.equals(exclusion.subject().key())
                || subject.equals(exclusion.subject().label());
        return named && scope.equals(exclusion.scope()) && reason.equals(exclusion.reason());
    }
}
