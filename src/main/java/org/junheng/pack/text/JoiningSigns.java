package org.junheng.pack.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.junheng.pack.file.SourceFile;

/** Does a sign join two conditions of a rule? Inside a condition it may; between them only a word will be read. */
public final class JoiningSigns {
    private static final Pattern SIGN = Pattern.compile("//[^\\n]*|/\\*.*?\\*/|(&&|\\|\\|)", Pattern.DOTALL);

    private final SourceFile file;
    private final RuleFaults faults;

    public JoiningSigns(SourceFile file, RuleFaults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Books the signs between the conditions of a group, and of the groups in it. */
    public void book(BaseDescr part) {
        if (part instanceof PatternDescr pattern && pattern.getSource() instanceof AccumulateDescr aggregate) {
            book(aggregate.getInput());
        }
        if (!(part instanceof ConditionalElementDescr group)) {
            return;
        }
        List<? extends BaseDescr> inside =
                group.getDescrs().stream().map(BaseDescr.class::cast).toList();
        for (int i = 1; i < inside.size(); i++) {
            between(inside.get(i - 1).getEndCharacter(), inside.get(i).getStartCharacter());
        }
        inside.forEach(this::book);
    }

    private void between(int end, int start) {
        if (end < 0 || start < end) {
            return;
        }
        Matcher sign = SIGN.matcher(file.text()).region(end, start);
        while (sign.find()) {
            if (sign.group(1) != null) {
                String word = sign.group(1).equals("&&") ? "and" : "or";
                faults.add(file, sign.start(1), "joiningSign", sign.group(1), word);
            }
        }
    }
}
