package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.cli.SmallCase.Answer;
import org.junit.jupiter.api.Test;

class VerifyCommandTest extends WithRunsOfSmallCase {
    private KeyPair keys(String name) throws GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        small.text(name + ".pem", pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        small.text(name + ".pub", pem("PUBLIC KEY", keys.getPublic().getEncoded()));
        return keys;
    }

    private static String pem(String kind, byte[] bytes) {
        String text = Base64.getMimeEncoder().encodeToString(bytes);
        return "%1$sBEGIN %2$s%1$s\n%3$s\n%1$sEND %2$s%1$s\n".formatted("-".repeat(5), kind, text);
    }

    private static List<Path> files(Path run) throws IOException {
        try (Stream<Path> walk = Files.walk(run)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Each file of a run with its first, a middle and its last byte changed, one after the other. */
    private void assertEveryFlippedByteIsNamed(String run) throws IOException {
        Path place = small.path("runs/" + run);
        assertEquals(0, verify(run).code(), verify(run).out());
        for (Path file : files(place)) {
            byte[] whole = Files.readAllBytes(file);
            for (int at : List.of(0, whole.length / 3, whole.length / 2, whole.length - 1)) {
                byte[] flipped = whole.clone();
                flipped[at] ^= 1;
                Files.write(file, flipped);
                String name = place.relativize(file).toString();
                Answer answer = verify(run);
                assertEquals(1, answer.code(), name + " byte " + at + "\n" + answer.out() + answer.err());
                assertTrue(answer.out().contains(name + "  "), name + " byte " + at + "\n" + answer.out());
            }
            Files.write(file, whole);
        }
        assertEquals(0, verify(run).code());
    }

    @Test
    void a_flipped_byte_in_any_file_of_a_run_is_named() throws IOException {
        check("甲", small.workbook("甲区.xlsx", "10", "9"));
        assertEquals(10, files(small.path("runs/甲")).size());
        assertEveryFlippedByteIsNamed("甲");
    }

    @Test
    void a_flipped_byte_in_any_file_of_a_signed_run_of_several_workbooks_is_named() throws Exception {
        keys("key");
        small.workbook("省/甲区.xlsx", "10");
        small.workbook("省/乙区.xlsx", "9");
        check("省", small.path("省"), "--sign", small.path("key.pem").toString());
        assertEquals(20, files(small.path("runs/省")).size());
        assertEveryFlippedByteIsNamed("省");
    }

    @Test
    void a_run_that_is_as_it_was_left_ends_with_0_and_says_so() {
        check("甲", small.workbook("甲区.xlsx", "10", "9"));
        Answer answer = verify("甲");
        assertEquals(0, answer.code(), answer.out());
        assertEquals("核对无误：文件都没有改动，重判得到同样的结果。", answer.out().strip());
    }

    @Test
    void a_changed_workbook_is_named_and_not_judged() throws IOException {
        check("甲", small.workbook("甲区.xlsx", "10", "9"));
        Files.copy(
                small.workbook("改.xlsx", "10", "12"),
                small.path("runs/甲/inputs/workbooks/甲区.xlsx"),
                StandardCopyOption.REPLACE_EXISTING);
        Answer answer = verify("甲");
        assertEquals(1, answer.code());
        assertEquals(
                List.of("inputs/workbooks/甲区.xlsx  内容被改动过，哈希值与 run.json 所记不符。", "核对不符，共 1 处。"),
                answer.out().lines().toList());
    }

    @Test
    void nothing_is_judged_by_a_changed_rule() throws IOException {
        check("甲", small.workbook("甲区.xlsx", "10", "9"));
        Path rules = small.path("runs/甲/inputs/packs/pack/rules.drl");
        Files.writeString(rules, Files.readString(rules).replace("atLeast( 10 )", "atLeast( 9 )"));
        Answer answer = verify("甲");
        assertEquals(1, answer.code());
        assertTrue(answer.out().contains("inputs/packs/pack/rules.drl  内容被改动过"), answer.out());
        assertTrue(answer.out().contains("没有拿它们重判"), answer.out());
        assertFalse(answer.out().contains("重判的结果不同"), answer.out());
    }

    @Test
    void a_file_that_is_gone_and_one_put_among_the_inputs_are_named() throws IOException {
        check("甲", small.workbook("甲区.xlsx", "10"));
        Files.delete(small.path("runs/甲/findings.xlsx"));
        small.text("runs/甲/inputs/packs/pack/more.drl", "rule \"多\" when then end\n");
        Answer answer = verify("甲");
        assertEquals(1, answer.code());
        assertTrue(answer.out().contains("findings.xlsx  不见了"), answer.out());
        assertTrue(answer.out().contains("inputs/packs/pack/more.drl  是后来放进去的"), answer.out());
    }

    @Test
    void a_file_of_somebody_else_is_said_not_to_belong_to_the_run_and_changes_nothing() {
        small.text("runs/甲/笔记.txt", "留");
        check("甲", small.workbook("甲区.xlsx", "10"));
        check("甲", small.workbook("甲区.xlsx", "11"));
        Answer answer = verify("甲");
        assertEquals(0, answer.code());
        assertTrue(answer.out().contains("笔记.txt 不属于这次检查"), answer.out());
    }

    /** The folder somebody works in cannot be moved, so it is filled file by file. */
    @Test
    void a_run_into_the_working_folder_leaves_its_other_files_and_replaces_the_earlier_run() throws Exception {
        small.text("runs/甲/笔记.txt", "留");
        for (String figure : List.of("9", "10")) {
            OtherMachine.with("-XX:TieredStopAtLevel=1")
                    .in(small.path("runs/甲"))
                    .start(
                            small.path("log.txt"),
                            "check",
                            small.workbook("甲区.xlsx", figure).toString(),
                            "--pack",
                            small.path("pack").toString(),
                            "--out",
                            ".")
                    .exitCode();
        }
        assertEquals(0, verify("甲").code(), verify("甲").out());
        assertEquals(11, files(small.path("runs/甲")).size());
        assertEquals("留", Files.readString(small.path("runs/甲/笔记.txt")));
    }

    @Test
    void a_run_without_its_inputs_holds_as_far_as_it_goes() {
        check("甲", small.workbook("甲区.xlsx", "10"), "--no-copy");
        assertFalse(Files.exists(small.path("runs/甲/inputs")));
        Answer answer = verify("甲");
        assertEquals(2, answer.code());
        assertTrue(answer.out().contains("check --date 2026-01-05"), answer.out());
    }

    @Test
    void what_is_no_run_ends_with_65() {
        assertEquals(65, verify("没有").code());
        assertTrue(verify("没有").err().contains("run.json"));
    }

    @Test
    void a_signed_run_holds_for_its_owner_and_for_nobody_else() throws Exception {
        keys("mine");
        keys("other");
        check(
                "甲",
                small.workbook("甲区.xlsx", "10"),
                "--sign",
                small.path("mine.pem").toString());
        assertEquals(0, verify("甲", "--key", small.path("mine.pub").toString()).code());
        Answer other = verify("甲", "--key", small.path("other.pub").toString());
        assertEquals(1, other.code());
        assertTrue(other.out().contains("run.sig  签名用的不是这个公钥"), other.out());
    }

    @Test
    void an_unsigned_run_does_not_hold_for_a_key() throws Exception {
        keys("mine");
        check("甲", small.workbook("甲区.xlsx", "10"));
        assertEquals(1, verify("甲", "--key", small.path("mine.pub").toString()).code());
    }

    @Test
    void a_file_that_is_no_key_ends_with_65_before_anything_is_judged() throws Exception {
        small.text("no.pem", pem("PRIVATE KEY", new byte[3]));
        Answer answer = check(
                "甲",
                small.workbook("甲区.xlsx", "10"),
                "--sign",
                small.path("no.pem").toString());
        assertEquals(65, answer.code());
        assertTrue(answer.err().contains("openssl genpkey"), answer.err());
        assertFalse(Files.exists(small.path("runs")));
    }
}
