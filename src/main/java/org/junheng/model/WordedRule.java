package org.junheng.model;

import java.util.List;
import java.util.Optional;

/**
 * One rule as sentences for those who do not read rules.
 *
 * @param sentences what it judges or works out, one for each judgement that it can make
 * @param restsOn titles of the derivations whose facts it reads
 * @param origin how it came into the pack
 */
public record WordedRule(Rule rule, List<String> sentences, List<String> restsOn, Origin origin) {
    public WordedRule {
        sentences = List.copyOf(sentences);
        restsOn = List.copyOf(restsOn);
    }

    /**
     * How a rule came into a pack.
     *
     * @param pack id of the pack whose file it stands in
     * @param inherited whether that is not the listed pack itself
     * @param replaced where the rule stands that this one takes the place of
     */
    public record Origin(String pack, boolean inherited, Optional<String> replaced) {}
}
