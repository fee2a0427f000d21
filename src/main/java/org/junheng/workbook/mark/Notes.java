package org.junheng.workbook.mark;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.junheng.model.sheet.Address;

/** Which notes has a sheet, and what is said in the new ones? A cell that has one already gets a further paragraph. */
final class Notes {
    private static final String AUTHOR = "junheng";

    private final Parts parts;
    private final Types types;
    private final Relations sheet;
    private final Dialect dialect;
    private final Optional<PartText> text;
    private final Optional<Element> root;
    private final Map<String, Element> byCell = new HashMap<>();

    /** Cells in which people talk: Excel shows what they say and not the note below it. */
    private final Set<String> threads = new HashSet<>();

    private final StringBuilder added = new StringBuilder();

    Notes(Parts parts, Types types, Relations sheet, Dialect dialect) throws IOException, XMLStreamException {
        this.parts = parts;
        this.types = types;
        this.sheet = sheet;
        this.dialect = dialect;
        Optional<Relations.One> own = sheet.of("/comments");
        this.text = own.isPresent() ? parts.text(own.get().target()) : Optional.empty();
        this.root = text.isPresent() ? Optional.of(Element.root(text.get().text())) : Optional.empty();
        root.stream().flatMap(all -> all.below("comment")).forEach(each -> byCell.put(each.attribute("ref", ""), each));
        Optional<Relations.One> talk = sheet.of("/threadedComment");
        Optional<PartText> said = talk.isPresent() ? parts.text(talk.get().target()) : Optional.empty();
        if (said.isPresent()) {
            Element.root(said.get().text())
                    .below("threadedComment")
                    .forEach(each -> threads.add(each.attribute("ref", "")));
        }
    }

    /** Whether people talk in a cell, so that a note of ours would not be seen. */
    boolean isTalkedIn(Address cell) {
        return threads.contains(cell.toString());
    }

    /**
     * Says something in a cell.
     *
     * @return whether the note is new and must be drawn
     */
    boolean say(Address cell, String words) {
        Element old = byCell.get(cell.toString());
        if (old == null) {
            added.append(comment(cell, words));
            return true;
        }
        Optional<Element> said = old.child("text");
        if (said.isEmpty()) {
            text.orElseThrow().insert(old.inside, tagged(old, "text", tagged(old, "t", words)));
        } else {
            goOn(said.get(), "\n\n" + words);
        }
        return false;
    }

    /** A text has either plain words or runs of words; each is gone on with in its own way. */
    private void goOn(Element said, String words) {
        List<Element> runs = said.all("r").collect(Collectors.toList());
        Optional<Element> plain = said.child("t");
        if (!runs.isEmpty()) {
            String run = tagged(said, "r", tagged(said, "t", words));
            text.orElseThrow().insert(runs.get(runs.size() - 1).end, run);
        } else if (plain.isPresent()) {
            text.orElseThrow().attribute(plain.get(), "xml:space", "preserve");
            text.orElseThrow().append(plain.get(), XmlText.of(words));
        } else {
            text.orElseThrow().append(said, tagged(said, "t", words));
        }
    }

    private static String tagged(Element like, String name, String content) {
        String tag = like.sibling(name);
        return name.equals("t")
                ? "<" + tag + " xml:space=\"preserve\">" + XmlText.of(content) + "</" + tag + ">"
                : "<" + tag + ">" + content + "</" + tag + ">";
    }

    private String comment(Address cell, String words) {
        int author = root.flatMap(all -> all.child("authors"))
                .map(all -> all.children.size())
                .orElse(0);
        String prefix = root.map(all -> all.sibling("")).orElse("");
        return "<" + prefix + "comment ref=\"" + cell + "\" authorId=\"" + author + "\"><" + prefix + "text><" + prefix
                + "t xml:space=\"preserve\">" + XmlText.of(words) + "</" + prefix + "t></" + prefix + "text></"
                + prefix + "comment>";
    }

    /** Puts the new notes into their part. */
    void finish() {
        if (added.length() == 0) {
            return;
        }
        if (root.isEmpty()) {
            String name = parts.free("xl/comments", ".xml");
            types.add(name, Dialect.type("comments"));
            sheet.add(dialect.relations() + "/comments", name);
            parts.add(
                    name,
                    "<comments xmlns=\"" + dialect.main() + "\"><authors><author>" + AUTHOR
                            + "</author></authors><commentList>" + added + "</commentList></comments>");
            return;
        }
        Element all = root.get();
        String author = tagged(all, "author", AUTHOR);
        all.child("authors")
                .ifPresentOrElse(
                        authors -> text.orElseThrow().append(authors, author),
                        () -> text.orElseThrow().insert(all.inside, tagged(all, "authors", author)));
        all.child("commentList")
                .ifPresentOrElse(
                        list -> text.orElseThrow().append(list, added.toString()),
                        () -> text.orElseThrow().append(all, tagged(all, "commentList", added.toString())));
    }
}
