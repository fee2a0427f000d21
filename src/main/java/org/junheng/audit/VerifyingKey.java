package org.junheng.audit;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.junheng.model.sheet.UnreadableInput;

/** The Ed25519 key by which it is known whose a run is. */
public final class VerifyingKey {
    private final PublicKey key;

    private VerifyingKey(PublicKey key) {
        this.key = key;
    }

    /**
     * Reads a public key.
     *
     * @param file PEM with X.509, as {@code openssl pkey -pubout} writes
     * @param language of the sentence when it is refused
     * @throws UnreadableInput if it cannot be read or is another kind of key
     */
    public static VerifyingKey read(Path file, String language) throws UnreadableInput {
        PemFile pem = PemFile.read(file, language);
        try {
            return of(pem.block("PUBLIC KEY"));
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            throw pem.refused("badVerifyingKey", notAKey);
        }
    }

    /** The key that a manifest names; empty if what stands there is none. */
    static Optional<VerifyingKey> named(Manifest.Signature signature) {
        try {
            return Optional.of(of(Base64.getDecoder().decode(signature.publicKey())));
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    private static VerifyingKey of(byte[] encoded) throws GeneralSecurityException {
        return new VerifyingKey(
                KeyFactory.getInstance(SigningKey.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
    }

    /** Whether this key made a signature over these bytes. */
    boolean made(byte[] signature, byte[] bytes) {
        try {
            Signature check = Signature.getInstance(SigningKey.ALGORITHM);
            check.initVerify(key);
            check.update(bytes);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    boolean isSameAs(VerifyingKey other) {
        return key.equals(other.key);
    }
}
