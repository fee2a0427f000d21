package org.junheng.model.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The program's own sentences in the user's language; independent of the machine's locale and encoding. */
public final class Texts {
    private static final String BUNDLES = "org.junheng.";
    private final ResourceBundle bundle;
    private final Locale locale;
    private final Map<String, MessageFormat> forms = new ConcurrentHashMap<>();

    private Texts(String part, Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLES + part + ".texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The sentences of one package.
     *
     * @param part name of the package, where {@code texts_zh.properties} and {@code texts_en.properties} stand
     * @param language {@code zh} or {@code en}
     */
    public static Texts of(String part, String language) {
        return new Texts(part, Locale.forLanguageTag(language));
    }

    public String language() {
        return locale.getLanguage();
    }

    /** The keys that begin with some letters, in order. */
    public List<String> keys(String beginning) {
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .sorted()
                .toList();
    }

    /**
     * The sentence for a key with its places filled in.
     *
     * @throws MissingResourceException if no sentence has that key
     */
    public String get(String key, Object... values) {
        Object[] shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = String.valueOf(values[i]);
        }
        MessageFormat form = forms.computeIfAbsent(key, this::form);
        synchronized (form) {
            return form.format(shown);
        }
    }

    private MessageFormat form(String key) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT);
    }
}
