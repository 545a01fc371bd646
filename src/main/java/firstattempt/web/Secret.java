package firstattempt.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A random text that opens something, given out once; of it only a hash is kept. */
public final class Secret {

	private static final SecureRandom random = new SecureRandom();

	private Secret() {
	}

	/**
	 * A new secret of 256 random bits.
	 * @return the secret, fit for an address
	 */
	public static String create() {
		byte[] bytes = new byte[32];
		random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * What is kept of a secret. The secret is random, so a plain SHA-256 is enough.
	 * @param secret the secret
	 * @return its hash, 64 hexadecimal digits
	 */
	public static String hash(String secret) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
