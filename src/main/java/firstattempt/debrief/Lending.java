package firstattempt.debrief;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import firstattempt.account.Account;
import firstattempt.account.Registrar;
import firstattempt.journal.MistakeEpisode;
import firstattempt.web.NotFound;
import firstattempt.web.Secret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows which devices are with a child. A device is known by three things, and each of
 * them is enough: the session, a cookie of its own that outlasts the session, and its
 * being remembered. Somebody who takes all three away is not signed in any more either.
 */
@Component
class Lending {

	static final String COOKIE = "first-attempt-hand-over";

	/** Longer than a device is remembered. */
	private static final Duration KEPT = Duration.ofDays(365);

	private static final Duration FORGOTTEN = Duration.ofDays(400);

	private static final String LENT = Lending.class.getName() + ".lent";

	/** Saves a session the questions once it is known that its device is not lent. */
	private static final String NOT_LENT = Lending.class.getName() + ".notLent";

	private final HandOvers handOvers;

	private final Registrar registrar;

	private final Clock clock;

	Lending(HandOvers handOvers, Registrar registrar, Clock clock) {
		this.handOvers = handOvers;
		this.registrar = registrar;
		this.clock = clock;
	}

	@Transactional
	void begin(Account account, MistakeEpisode episode, boolean showsTitle, HttpServletRequest request,
			HttpServletResponse response) {
		String secret = Secret.create();
		HandOver handOver = this.handOvers.save(new HandOver(account.id(), this.registrar.device(request).orElse(null),
				episode.id(), secret, showsTitle, Instant.now(this.clock)));
		HttpSession session = request.getSession();
		session.removeAttribute(NOT_LENT);
		session.setAttribute(LENT, handOver.id());
		cookie(handOver.id() + "." + secret, KEPT, request, response);
	}

	/**
	 * The hand-over of the device that asks. Its session is told, whatever told it here.
	 */
	Optional<HandOver> of(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		Optional<HandOver> found = bySession(session).or(() -> byCookie(request)).or(() -> byDevice(request, session));
		found.ifPresent((handOver) -> request.getSession().setAttribute(LENT, handOver.id()));
		return found;
	}

	private Optional<HandOver> bySession(@Nullable HttpSession session) {
		Object id = (session != null) ? session.getAttribute(LENT) : null;
		return (id instanceof UUID known) ? this.handOvers.findById(known) : Optional.empty();
	}

	private Optional<HandOver> byCookie(HttpServletRequest request) {
		Cookie[] cookies = (request.getCookies() != null) ? request.getCookies() : new Cookie[0];
		return Arrays.stream(cookies)
			.filter((cookie) -> cookie.getName().equals(COOKIE))
			.flatMap((cookie) -> opened(cookie.getValue().split("\\.")).stream())
			.findFirst();
	}

	private Optional<HandOver> opened(String[] parts) {
		try {
			return (parts.length != 2) ? Optional.empty() : this.handOvers.findById(UUID.fromString(parts[0]))
				.filter((handOver) -> handOver.opensWith(parts[1]));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private Optional<HandOver> byDevice(HttpServletRequest request, @Nullable HttpSession session) {
		if (session != null && session.getAttribute(NOT_LENT) != null) {
			return Optional.empty();
		}
		Optional<HandOver> found = this.registrar.device(request)
			.flatMap((device) -> this.handOvers.findLastOf(device, Limit.of(1)));
		if (found.isEmpty() && session != null) {
			session.setAttribute(NOT_LENT, true);
		}
		return found;
	}

	@Transactional
	void answered(UUID id) {
		this.handOvers.findForChange(id).ifPresent(HandOver::answer);
	}

	/**
	 * Tries a password. One is tried at a time, so that many at once are as slow.
	 * @return how it went
	 */
	@Transactional
	Try tryToTakeBack(UUID id, String password) {
		HandOver handOver = this.handOvers.findForChange(id).orElseThrow(NotFound::new);
		Account account = this.registrar.account(handOver.accountId());
		Instant now = Instant.now(this.clock);
		if (!account.visiting() && !handOver.waits(now).isZero()) {
			return new Try(account, false, false, handOver.waits(now));
		}
		if (!account.visiting() && !this.registrar.knows(account, password)) {
			handOver.wrong(now);
			return new Try(account, false, true, handOver.waits(now));
		}
		this.handOvers.delete(handOver);
		return new Try(account, true, true, Duration.ZERO);
	}

	/** Gives the device back to whom it belongs, signed in. */
	void takeBack(Account account, HttpServletRequest request, HttpServletResponse response) {
		request.getSession().removeAttribute(LENT);
		this.registrar.signIn(account, request, response);
		cookie("", Duration.ZERO, request, response);
	}

	private static void cookie(String value, Duration kept, HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(COOKIE, value)
					.path("/")
					.httpOnly(true)
					.sameSite("Lax")
					.secure(request.isSecure())
					.maxAge(kept)
					.build()
					.toString());
	}

	/** A new password has ended every session, and signs nobody in by itself. */
	@EventListener
	@Transactional
	void on(Account.PasswordChanged changed) {
		this.handOvers.forgetAllOf(changed.accountId());
	}

	@Scheduled(initialDelay = 7, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
	@Transactional
	void forgetOld() {
		this.handOvers.forgetOlderThan(Instant.now(this.clock).minus(FORGOTTEN));
	}

	/**
	 * How a try to take a device back went.
	 *
	 * @param account whose device it is
	 * @param right whether it is back
	 * @param taken whether the password was looked at
	 * @param left how long no other is taken
	 */
	record Try(Account account, boolean right, boolean taken, Duration left) {
	}

}
