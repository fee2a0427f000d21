package org.junheng.second.fujian;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.second.District;
import org.junheng.second.Fact;
import org.junheng.second.Figure;
import org.junheng.second.Opinions;
import org.junheng.second.Truth;
import org.junheng.second.basic.Part;
import org.junheng.second.basic.Parts;

/**
 * Clauses 闽2009-教室 and 闽2007-班额: each classroom of a part is large enough, more so if built since 2008, and each
 * class small enough; a part earns its points where no class falls short.
 */
final class Rooms {
    private final District district;
    private final Opinions opinions;
    private final Map<String, List<Truth>> small = new HashMap<>();
    private final Map<String, List<Truth>> crowded = new HashMap<>();

    Rooms(District district, Opinions opinions) {
        this.district = district;
        this.opinions = opinions;
    }

    void judge(Parts parts, Points points) {
        for (Part part : parts.all()) {
            for (Fact room : district.all("班级")) {
                Truth here = room.is("学段", part.stage())
                        .and(Truth.of(room.text("学校代码").equals(part.code())));
                if (!here.no()) {
                    room(part, room, opinions.where(part.there().and(here)), here);
                }
            }
            points.of(part, "STD-12", Truth.YES, 7).none("面积不足的教室", small.getOrDefault(part.key(), List.of()));
            points.of(part, "STD-13", Truth.YES, 4).none("超过班额的班级", crowded.getOrDefault(part.key(), List.of()));
        }
    }

    private void room(Part part, Fact room, Opinions here, Truth certain) {
        boolean primary = part.of("小学");
        String key = room.key("学校代码", "班级名称");
        Truth fresh = room.number("教室建成年份").atLeast(2008);
        Figure area = room.number("教室面积");
        String code = primary ? "ROOM-P-" : "ROOM-J-";
        Truth old = here.where(fresh.not()).atLeast(code + "OLD", key, "教室面积", area, primary ? 52 : 56);
        Truth recent = here.where(fresh).atLeast(code + "NEW", key, "教室面积", area, primary ? 61 : 67);
        Truth large = fresh.open() ? Truth.OPEN : fresh.yes() ? recent : old;
        Truth fits = here.atMost(primary ? "CLS-P" : "CLS-J", key, "班额", room.number("学生数"), primary ? 45 : 50);
        note(small, part, certain.open() ? Truth.OPEN : large.not());
        note(crowded, part, certain.open() ? Truth.OPEN : fits.not());
    }

    private static void note(Map<String, List<Truth>> all, Part part, Truth missed) {
        all.computeIfAbsent(part.key(), first -> new ArrayList<>()).add(missed);
    }
}
