package org.junheng.pack;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;

/**
 * The source text of a consequence or function body with its place in the file.
 *
 * @param line line in the file on which {@code body} begins, counted from 1
 * @param column column in the file at which {@code body} begins, counted from 1
 */
record ConsequenceText(SourceFile file, String body, int line, int column, RuleFaults faults) {
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
