package org.junheng.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.format.intake.JsonFile;
import org.junheng.model.text.Texts;

/** Did the key that a run names sign it, and is it the key that is asked for? */
final class SignatureCheck {
    private final Texts texts;

    SignatureCheck(Texts texts) {
        this.texts = texts;
    }

    List<Deviation> deviations(Path folder, Manifest run, byte[] manifest, Optional<VerifyingKey> wanted) {
        if (run.signature().isEmpty()) {
            return wanted.isEmpty() ? List.of() : List.of(new Deviation(Manifest.FILE, texts.get("notSigned")));
        }
        Manifest.Signature signature = run.signature().get();
        List<Deviation> deviations = new ArrayList<>();
        Optional<VerifyingKey> named = VerifyingKey.named(signature);
        fault(PlainFiles.file(folder, signature.file()), named, manifest)
                .ifPresent(key -> deviations.add(new Deviation(signature.file(), texts.get(key))));
        if (wanted.isPresent() && !named.filter(wanted.get()::isSameAs).isPresent()) {
            deviations.add(new Deviation(signature.file(), texts.get("otherKey")));
        }
        return deviations;
    }

    private static Optional<String> fault(Optional<Path> file, Optional<VerifyingKey> named, byte[] manifest) {
        try {
            if (file.isEmpty()) {
                return Optional.of("gone");
            }
            byte[] signature = JsonFile.bytes(file.get());
            boolean holds = named.filter(key -> key.made(signature, manifest)).isPresent();
            return holds ? Optional.empty() : Optional.of("signatureBroken");
        } catch (IOException missing) {
            return Optional.of("gone");
        }
    }
}
