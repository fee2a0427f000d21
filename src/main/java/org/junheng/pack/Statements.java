package org.junheng.pack;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.stmt.BlockStmt;

/** The syntax tree of what a rule or a function does, with the places of its nodes in the file. */
record Statements(BlockStmt block, Spans spans) {
    /** Parses a body, which is given without its braces; positions are those of the body in braces. */
    static ParseResult<BlockStmt> parse(String body) {
        ParserConfiguration configuration = new ParserConfiguration();
        configuration.setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
        return new JavaParser(configuration).parseBlock(braced(body));
    }

    /**
     * The statements of a body that has been read without faults.
     *
     * @param offset in the file at which the body begins
     */
    static Statements at(String body, int offset) {
        return new Statements(parse(body).getResult().orElseThrow(), new Spans(braced(body), offset - 1));
    }

    private static String braced(String body) {
        return "{" + body + "}";
    }
}
