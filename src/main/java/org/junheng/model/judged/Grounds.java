package org.junheng.model.judged;

import java.util.List;

/**
 * What does a judgement rest on?
 *
 * @param evidence all cells, those behind other judgements among them; must not change any more
 * @param own those of them that are the subject's own, or stand behind no judgement that it rests on
 * @param restsOn the ids of the judgements that it rests on directly
 */
public record Grounds(List<Evidence> evidence, List<Evidence> own, List<String> restsOn) {
    public Grounds {
        restsOn = List.copyOf(restsOn);
    }
}
