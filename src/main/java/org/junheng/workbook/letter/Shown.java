package org.junheng.workbook.letter;

/** How is a text of people shown, so that nothing in it turns the words behind it round or breaks the document? */
final class Shown {
    private Shown() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            boolean turning = sign == 0x200E
                    || sign == 0x200F
                    || sign >= 0x202A && sign <= 0x202E
                    || sign >= 0x2066 && sign <= 0x2069;
            if (turning) {
                shown.append(String.format("[U+%04X]", sign));
            } else if (sign < ' ' && sign != '\n' && sign != '\t' || sign == 0xFFFE || sign == 0xFFFF) {
                shown.append('?');
            } else {
                shown.appendCodePoint(sign);
            }
        });
        return shown.toString();
    }
}
