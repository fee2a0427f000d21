package org.junheng.engine.compile;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes that a pack's rules compile to.
 *
 * @param classes bytes by class name
 * @param models names of the classes that hold the rules
 */
record CompiledClasses(Map<String, byte[]> classes, List<String> models) {
    void write(DataOutput out) throws IOException {
        out.writeInt(models.size());
        for (String model : models) {
            out.writeUTF(model);
        }
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().length);
            out.write(entry.getValue());
        }
    }

    static CompiledClasses read(DataInput in) throws IOException {
        List<String> models = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            models.add(in.readUTF());
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            String name = in.readUTF();
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            classes.put(name, bytes);
        }
        return new CompiledClasses(classes, models);
    }

    /** A loader of these classes beside those that are known already, so that a pack let go takes its classes with it. */
    ClassLoader loader(ClassLoader known) {
        return new Loader(classes, known);
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes, ClassLoader known) {
            super(known);
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!classes.containsKey(name)) {
                return super.loadClass(name, resolve);
            }
            synchronized (this) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? defineClass(name, classes.get(name), 0, classes.get(name).length) : loaded;
            }
        }

        /** Rules compiled after an edit are compiled against the bytes of the fact types. */
        @Override
        protected URL findResource(String name) {
            byte[] bytes = classes.get(name.replaceFirst("\\.class$", "").replace('/', '.'));
            return bytes == null ? null : address(name, bytes);
        }

        private static URL address(String name, byte[] bytes) {
            try {
                return new URL(null, "memory:" + name, new InMemory(bytes));
            } catch (MalformedURLException e) {
                throw new IllegalStateException("no address for a class in memory", e);
            }
        }
    }

    private static final class InMemory extends URLStreamHandler {
        private final byte[] bytes;

        InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        protected URLConnection openConnection(URL address) {
            return new URLConnection(address) {
                @Override
                public void connect() {
                    // the bytes are here
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(bytes);
                }
            };
        }
    }
}
