package org.junheng.model.pack;

import java.util.List;
import java.util.Optional;

/**
 * One rule as a sentence for those who do not read rules.
 *
 * @param sentence whom it takes and what it judges or works out
 * @param restsOn titles of the derivations whose facts it reads
 * @param origin how it came into the pack
 */
public record WordedRule(Rule rule, String sentence, List<String> restsOn, Origin origin) {
    public WordedRule {
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
