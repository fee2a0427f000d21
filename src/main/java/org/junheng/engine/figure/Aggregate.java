package org.junheng.engine.figure;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.rule.AccumulateFunction;

/** An aggregate over values that may be blank; its result is null for a blank, never a figure that hides a hole. */
abstract class Aggregate implements AccumulateFunction<ArrayList<Object>> {
    /** The result over all values, of which any may be null. */
    abstract Object over(List<Object> values);

    @Override
    public ArrayList<Object> createContext() {
        return new ArrayList<>();
    }

    @Override
    public void init(ArrayList<Object> values) {
        values.clear();
    }

    @Override
    public void accumulate(ArrayList<Object> values, Object value) {
        values.add(value);
    }

    @Override
    public void reverse(ArrayList<Object> values, Object value) {
        values.remove(value);
    }

    @Override
    public boolean supportsReverse() {
        return false;
    }

    @Override
    public Object getResult(ArrayList<Object> values) {
        return over(values);
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        // holds no state
    }

    @Override
    public void readExternal(ObjectInput in) {
        // holds no state
    }
}
