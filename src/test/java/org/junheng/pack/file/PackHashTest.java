package org.junheng.pack.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junheng.model.text.Sha256;
import org.junit.jupiter.api.Test;

class PackHashTest {
    @Test
    void the_hash_of_a_text_is_the_published_one() {
        // FIPS 180-2, appendix B.1
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.hex("abc"));
    }

    @Test
    void the_order_of_files_does_not_matter() {
        TextFile first = new TextFile("p/甲.drl", "甲");
        TextFile second = new TextFile("p/乙.drl", "乙");
        assertEquals(PackHash.of(List.of(first, second)), PackHash.of(List.of(second, first)));
    }

    @Test
    void text_that_moves_from_one_file_to_the_next_changes_the_hash() {
        List<TextFile> before = List.of(new TextFile("a", "12"), new TextFile("b", "3"));
        List<TextFile> after = List.of(new TextFile("a", "1"), new TextFile("b", "23"));
        assertNotEquals(PackHash.of(before), PackHash.of(after));
    }

    @Test
    void a_file_under_another_name_has_another_hash() {
        List<TextFile> before = List.of(new TextFile("p/甲.drl", "甲"));
        List<TextFile> after = List.of(new TextFile("p/乙.drl", "甲"));
        assertNotEquals(PackHash.of(before), PackHash.of(after));
    }

    @Test
    void a_text_that_imitates_the_next_file_does_not_pass_for_it() {
        List<TextFile> two = List.of(new TextFile("a", "1"), new TextFile("b", "2"));
        List<TextFile> one = List.of(new TextFile("a", "11:b:2"));
        assertNotEquals(PackHash.of(two), PackHash.of(one));
    }
}
