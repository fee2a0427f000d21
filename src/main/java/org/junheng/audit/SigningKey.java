package org.junheng.audit;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junheng.model.sheet.UnreadableInput;

/** The Ed25519 key with which a run is signed. */
public final class SigningKey {
    static final String ALGORITHM = "Ed25519";

    /** The file of a run that holds the signature: its 64 bytes, over run.json. */
    static final String FILE = "run.sig";

    private final PrivateKey key;
    private final PublicKey publicKey;

    private SigningKey(PrivateKey key, PublicKey publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /**
     * Reads a private key.
     *
     * @param file PEM with PKCS#8, as {@code openssl genpkey -algorithm ed25519} writes
     * @param language of the sentence when it is refused
     * @throws UnreadableInput if it cannot be read or is another kind of key
     */
    public static SigningKey read(Path file, String language) throws UnreadableInput {
        PemFile pem = PemFile.read(file, language);
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(pem.block("PRIVATE KEY")));
            return new SigningKey(key, publicKey((EdECPrivateKey) key));
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            throw pem.refused("badSigningKey", notAKey);
        }
    }

    /** Java has no call that gives the public key of a private one; making a pair from its 32 secret bytes does. */
    private static PublicKey publicKey(EdECPrivateKey key) throws GeneralSecurityException {
        byte[] secret = key.getBytes().orElseThrow(() -> new GeneralSecurityException("no secret"));
        KeyPairGenerator pairs = KeyPairGenerator.getInstance(ALGORITHM);
        pairs.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(secret, 0, bytes, 0, bytes.length);
            }
        });
        return pairs.generateKeyPair().getPublic();
    }

    Manifest.Signature signature() {
        return new Manifest.Signature(ALGORITHM, Base64.getEncoder().encodeToString(publicKey.getEncoded()), FILE);
    }

    byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was read signs", e);
        }
    }
}
