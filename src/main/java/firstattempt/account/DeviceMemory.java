package firstattempt.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import firstattempt.web.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;

/**
 * Keeps a device signed in until it is signed out, from here or from another device. The
 * secret stays the same for as long as it is valid: Spring's own persistent tokens change
 * with every use, and two requests at once then look like a theft.
 */
class DeviceMemory extends AbstractRememberMeServices {

	private static final Duration VALID = Duration.ofDays(180);

	private static final String OTHERS_WAIT = "othersWait";

	private static final Duration USED_AGAIN = Duration.ofHours(1);

	private final RememberedDevices devices;

	private final Accounts accounts;

	private final Clock clock;

	DeviceMemory(String key, UserDetailsService people, RememberedDevices devices, Accounts accounts, Clock clock) {
		super(key, people);
		this.devices = devices;
		this.accounts = accounts;
		this.clock = clock;
		setTokenValiditySeconds((int) VALID.toSeconds());
		setCookieName("first-attempt-device");
		setCookieCustomizer((cookie) -> cookie.setAttribute("SameSite", "Lax"));
	}

	@Override
	protected void onLoginSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) {
		if (authentication.getPrincipal() instanceof SignedIn person) {
			String secret = Secret.create();
			RememberedDevice device = this.devices.save(new RememberedDevice(person.id(), secret,
					DeviceLabel.of(request.getHeader("User-Agent")), Instant.now(this.clock)));
			setCookie(new String[] { device.id().toString(), secret }, getTokenValiditySeconds(), request, response);
		}
	}

	@Override
	protected UserDetails processAutoLoginCookie(String[] tokens, HttpServletRequest request,
			HttpServletResponse response) {
		Instant now = Instant.now(this.clock);
		RememberedDevice device = find(tokens).orElseThrow(() -> new InvalidCookieException("Unknown device"));
		if (device.lastUsedAt().isBefore(now.minus(VALID))) {
			throw new InvalidCookieException("Not used for too long");
		}
		if (device.lastUsedAt().isBefore(now.minus(USED_AGAIN))) {
			device.used(now);
			this.devices.save(device);
		}
		Account account = this.accounts.findById(device.accountId())
			.orElseThrow(() -> new InvalidCookieException("Unknown account"));
		request.setAttribute(StampFilter.ACCOUNT, account);
		return SignedIn.as(account);
	}

	/**
	 * Signs the device out, and has it let go of whatever it kept, unless it says that
	 * words of somebody else are waiting there to be sent.
	 */
	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		if (request.getParameter(OTHERS_WAIT) == null) {
			response.setHeader("Clear-Site-Data", "\"storage\"");
		}
		thisDevice(request).ifPresent((device) -> this.devices.forget(device.id(), device.accountId()));
		super.logout(request, response, authentication);
	}

	/**
	 * The remembered device that a request comes from.
	 * @param request the request
	 * @return the device, if it is one that is remembered
	 */
	Optional<RememberedDevice> thisDevice(HttpServletRequest request) {
		String cookie = extractRememberMeCookie(request);
		try {
			return (cookie == null || cookie.isEmpty()) ? Optional.empty() : find(decodeCookie(cookie));
		}
		catch (InvalidCookieException ex) {
			return Optional.empty();
		}
	}

	private Optional<RememberedDevice> find(String[] tokens) {
		if (tokens.length != 2) {
			return Optional.empty();
		}
		try {
			return this.devices.findById(UUID.fromString(tokens[0])).filter((device) -> device.opensWith(tokens[1]));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
