package org.junheng.second.basic;

import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Truth;

/**
 * One stage of one school that is assessed as a school of its own.
 *
 * @param there whether it is assessed
 */
public record Part(Fact school, String stage, Truth there, Figure pupils, Figure classes) {
    public String code() {
        return school.text("学校代码");
    }

    public String key() {
        return code() + "/" + stage;
    }

    public boolean of(String aStage) {
        return stage.equals(aStage);
    }
}
