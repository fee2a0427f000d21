package org.junheng.judging;

import static org.junheng.judging.SheetFixture.sheet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junheng.engine.county.County;
import org.junheng.engine.fact.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists from elsewhere, read by a pack alone: five rows of header, and rows under titles. */
class ForeignListTest {
    private static final String FACTS = """
            declare Sekolah extends Row
                @sheet( "SENARAI" )
                kod     : String @key @required @column( "KOD SEKOLAH" )
                nama    : String @required @label @column( "NAMA SEKOLAH" )
                murid   : BigDecimal @unit( "人" ) @column( "ENROLMENMURIDJUMLAH" )
                lelaki  : BigDecimal @unit( "人" ) @column( "ENROLMENMURIDJANTINALELAKI" )
                guru    : BigDecimal @unit( "人" ) @column( "ENROLMENGURU" )
            end
            declare Centre extends Row
                @sheet( "Centres" )
                region : String @key @section @oneOf( "North", "South" )
                code   : String @key @required
                pupils : BigDecimal @unit( "人" )
            end
            """;
    private static final String RULES = """
            rule "m" @code( "M" ) @basis( "C1" ) @owner( "局" ) @severity( must ) when $s : Sekolah( $n : murid )
            then judge.that( $s ).measure( "murid", $n, "人" ).atLeast( 1 ); end
            rule "l" @code( "L" ) @basis( "C1" ) @owner( "局" ) @severity( must ) when $s : Sekolah( $n : lelaki )
            then judge.that( $s ).measure( "lelaki", $n, "人" ).atLeast( 1 ); end
            rule "g" @code( "G" ) @basis( "C1" ) @owner( "局" ) @severity( must ) when $s : Sekolah( $n : guru )
            then judge.that( $s ).measure( "guru", $n, "人" ).atLeast( 1 ); end
            rule "c" @code( "C" ) @basis( "C1" ) @owner( "局" ) @severity( must ) when $s : Centre( $n : pupils )
            then judge.that( $s ).measure( "pupils", $n, "人" ).atLeast( 1 ); end
            """;

    @RegisterExtension
    static final SmallPack PACK = SmallPack.of(FACTS, RULES);

    private static List<String> read(SheetFixture... sheets) {
        County county = County.of(PACK.rulebook(), "list.xlsx");
        Stream.of(sheets).forEach(sheet -> sheet.into(county));
        Outcome outcome = county.judge();
        return outcome.judgements().stream()
                .filter(judgement -> !judgement.actual().isEmpty())
                .map(judgement -> judgement.code() + " " + judgement.subject().key() + " " + judgement.actual())
                .sorted()
                .toList();
    }

    @Test
    void a_header_of_five_rows_is_read_by_all_the_words_above_a_column() {
        List<String> read = read(sheet("SENARAI")
                .row("SENARAI SEKOLAH RENDAH")
                .row("KOD SEKOLAH", "NAMA SEKOLAH", "ENROLMEN")
                .row("", "", "MURID", "", "", "GURU")
                .row("", "", "JUMLAH", "JANTINA")
                .row("", "", "", "LELAKI", "PEREMPUAN")
                .row("", "", "", "(a)", "(b)")
                .row("JBA0001", "SK SATU", 300, 160, 140, 20)
                .row("JBA0002", "SK DUA", 90, 50, 40, 9)
                .merged(2, 0, 6, 0)
                .merged(2, 1, 6, 1)
                .merged(2, 2, 2, 5)
                .merged(3, 2, 3, 4)
                .merged(3, 5, 6, 5)
                .merged(4, 2, 6, 2)
                .merged(4, 3, 4, 4)
                .merged(5, 3, 6, 3)
                .merged(5, 4, 6, 4));
        assertEquals(
                List.of(
                        "G JBA0001 20",
                        "G JBA0002 9",
                        "L JBA0001 160",
                        "L JBA0002 50",
                        "M JBA0001 300",
                        "M JBA0002 90"),
                read);
    }

    @Test
    void a_title_gives_the_region_to_the_rows_below_it() {
        List<String> read = read(sheet("Centres")
                .row("Centre list 2026")
                .row("code", "pupils")
                .row("North")
                .row("A1", 30)
                .row("A2", 40)
                .row("South")
                .row("A1", 50));
        assertEquals(List.of("C North/A1 30", "C North/A2 40", "C South/A1 50"), read);
    }
}
