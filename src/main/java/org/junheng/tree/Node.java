package org.junheng.tree;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What does a part of a rule consist of, and where does it stand? */
public interface Node {
    Span span();

    /** What it is made of, in the order of the text. */
    List<? extends Node> parts();

    /** The part and all that is in it, in the order of the text. */
    default Stream<Node> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Node::all));
    }

    default <T extends Node> Stream<T> all(Class<T> kind) {
        return all().filter(kind::isInstance).map(kind::cast);
    }

    /** The words in it that may stand for a value, such as {@code $a} or {@code $a.b}; in order and each once. */
    default List<String> names() {
        return all().flatMap(Node::ownName).distinct().toList();
    }

    private static Stream<String> ownName(Node node) {
        if (node instanceof Expression.Property property) {
            return Stream.of(property.path());
        }
        return node instanceof Expression.Name name && !name.owns() ? Stream.of(name.word()) : Stream.empty();
    }

    /** Its text with other words for some of its parts; everything between them stays as the author wrote it. */
    default String written(Function<Node, Optional<String>> instead) {
        return instead.apply(this).orElseGet(() -> {
            StringBuilder text = new StringBuilder();
            int at = span().from();
            for (Node part : parts()) {
                text.append(span().text(), at, part.span().from()).append(part.written(instead));
                at = part.span().to();
            }
            return text.append(span().text(), at, span().to()).toString();
        });
    }
}
