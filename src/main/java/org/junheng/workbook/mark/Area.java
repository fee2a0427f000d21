package org.junheng.workbook.mark;

import org.junheng.model.sheet.Address;

/** Which cells lie in a rectangle? Rows are counted from 1, columns from 0. */
record Area(int top, int left, int bottom, int right) {
    private static final int LETTERS = 26;

    /** From {@code B2}, {@code B2:C4}, {@code B:C} or {@code 2:4}. */
    static Area of(String reference) {
        String[] corners = reference.replace("$", "").split(":");
        int[] first = corner(corners[0], 1, 0);
        int[] last = corner(corners[corners.length - 1], Integer.MAX_VALUE, Integer.MAX_VALUE);
        return new Area(first[0], first[1], last[0], last[1]);
    }

    private static int[] corner(String cell, int row, int column) {
        int letters = 0;
        int number = 0;
        while (letters < cell.length() && Character.isLetter(cell.charAt(letters))) {
            number = number * LETTERS + Character.toUpperCase(cell.charAt(letters)) - 'A' + 1;
            letters++;
        }
        boolean whole = letters == cell.length();
        return new int[] {whole ? row : Integer.parseInt(cell.substring(letters)), letters == 0 ? column : number - 1};
    }

    boolean holds(Address cell) {
        return cell.row() >= top && cell.row() <= bottom && cell.column() >= left && cell.column() <= right;
    }

    Address corner() {
        return new Address(top, left);
    }
}
