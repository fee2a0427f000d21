package org.junheng.pack.rule;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.junheng.pack.file.SourceFile;
import org.junheng.pack.text.Lines;
import org.junheng.pack.text.RuleFaults;
import org.junheng.pack.text.Spans;
import org.junheng.pack.text.Tokens;

/**
 * The source text of a consequence or function body with its place in the file.
 *
 * @param line line in the file on which {@code body} begins, counted from 1
 * @param column column in the file at which {@code body} begins, counted from 1
 */
record ConsequenceText(SourceFile file, String body, int line, int column, RuleFaults faults) {
    /** What stands between a rule's {@code then} and its {@code end}. */
    static ConsequenceText of(SourceFile file, RuleDescr descr, RuleFaults faults) {
        String text = file.text();
        int from = Lines.offset(text, descr.getConsequenceLine());
        Tokens tokens = new Tokens(text, Math.max(from, Math.max(0, descr.getStartCharacter())));
        String word = tokens.next().words();
        while (!word.isEmpty() && !word.equals("then")) {
            word = tokens.next().words();
        }
        int begin = word.isEmpty() ? from : tokens.end();
        int end = Math.max(begin, text.lastIndexOf("end", Math.min(text.length(), descr.getEndCharacter() + 1)));
        return new ConsequenceText(
                file, text.substring(begin, end), Lines.line(text, begin), Lines.column(text, begin), faults);
    }

    /** What stands between the braces of a function. */
    static ConsequenceText of(SourceFile file, FunctionDescr descr, RuleFaults faults) {
        String text = file.text();
        int begin = text.indexOf(descr.getBody(), text.indexOf('{', Lines.offset(text, descr.getLine())));
        return new ConsequenceText(file, descr.getBody(), Lines.line(text, begin), Lines.column(text, begin), faults);
    }

    /** Where the nodes of the parsed block stand, which is the body in braces. */
    Spans spans() {
        return new Spans("{" + body + "}", offset() - 1);
    }

    void fault(Node at, String key, Object... values) {
        faultAt(at.getBegin().orElse(new Position(1, 1)), key, values);
    }

    /** Books a fault at a position of the parsed block, which is the body in braces. */
    void faultAt(Position position, String key, Object... values) {
        int inLine = position.line == 1 ? column + position.column - 2 : position.column;
        faults.addAt(file, lineOf(position), Math.max(1, inLine), key, values);
    }

    int lineOf(Position position) {
        return line + position.line - 1;
    }

    /** Offset in the file at which the body begins. */
    int offset() {
        return Lines.offset(file.text(), line) + column - 1;
    }
}
