package org.junheng.engine.compile;

/** Hears when all rules of a stratum have fired that can; public because compiled rules are told of it. */
public interface Settling {
    void settled(int stratum);
}
