package org.junheng.pack.text;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;

/**
 * Where the nodes of a parsed piece of text stand in its file.
 *
 * @param piece the text as it was parsed
 * @param base offset in the file of the first character of the piece
 */
public record Spans(String piece, int base) {
    public int from(Node node) {
        return base + offset(node.getBegin().orElseThrow());
    }

    /** The offset after the last character of a node. */
    public int to(Node node) {
        return base + offset(node.getEnd().orElseThrow()) + 1;
    }

    private int offset(Position position) {
        return Lines.offset(piece, position.line) + position.column - 1;
    }
}
