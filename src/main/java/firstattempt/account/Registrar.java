package firstattempt.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import firstattempt.mail.Mailer;
import firstattempt.web.Language;
import firstattempt.web.NotFound;
import firstattempt.web.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers people, lets them in and sees them off. */
@Service
public class Registrar {

	private final Accounts accounts;

	private final RememberedDevices devices;

	private final PasswordResets resets;

	private final PasswordEncoder passwords;

	private final DeviceMemory memory;

	private final Mailer mailer;

	private final MessageSource messages;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

	Registrar(Accounts accounts, RememberedDevices devices, PasswordResets resets, PasswordEncoder passwords,
			DeviceMemory memory, Mailer mailer, MessageSource messages, ApplicationEventPublisher events, Clock clock) {
		this.accounts = accounts;
		this.devices = devices;
		this.resets = resets;
		this.passwords = passwords;
		this.memory = memory;
		this.mailer = mailer;
		this.messages = messages;
		this.events = events;
		this.clock = clock;
	}

	@Transactional
	Optional<Account> register(String name, String email, String password, Role role) {
		if (this.accounts.existsByEmail(Account.normalized(email))) {
			return Optional.empty();
		}
		Account account = new Account(name, email, this.passwords.encode(password), role, Instant.now(this.clock),
				null);
		Language.of(LocaleContextHolder.getLocale()).ifPresent(account::read);
		return Optional.of(this.accounts.save(account));
	}

	/**
	 * Makes an account for somebody who only looks around. It has no password that
	 * anybody knows, and ends by itself.
	 * @param name the name to show
	 * @param role what to look around as
	 * @param stay how long the account lasts
	 * @return the new account
	 */
	@Transactional
	public Account visitor(String name, Role role, Duration stay) {
		Instant now = Instant.now(this.clock);
		UUID nobody = UUID.randomUUID();
		return this.accounts
			.save(new Account(name, nobody + "@visitor.invalid", "{bcrypt}none", role, now, now.plus(stay)));
	}

	/**
	 * Counts the accounts of visitors that have not ended yet.
	 * @return how many
	 */
	@Transactional(readOnly = true)
	public long visitors() {
		return this.accounts.countVisitors();
	}

	/**
	 * Signs somebody in without asking for a password, for the rest of the session.
	 * @param account who
	 * @param request the request that earned it
	 * @param response its response
	 */
	public void signIn(Account account, HttpServletRequest request, HttpServletResponse response) {
		if (request.getSession(false) != null) {
			request.changeSessionId();
		}
		SignedIn person = SignedIn.as(account);
		Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(person, null,
				person.getAuthorities());
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(authentication);
		SecurityContextHolder.setContext(context);
		this.sessions.saveContext(context, request, response);
	}

	@Transactional
	Account rename(UUID accountId, String name) {
		Account account = account(accountId);
		account.rename(name);
		return account;
	}

	@Transactional
	void read(UUID accountId, Language language) {
		account(accountId).read(language);
	}

	@Transactional
	Account changePassword(UUID accountId, String password) {
		Account account = account(accountId);
		account.changePassword(this.passwords.encode(password));
		this.devices.forgetAllOf(accountId);
		this.resets.discard(accountId, Instant.EPOCH);
		this.events.publishEvent(new Account.PasswordChanged(accountId));
		return account;
	}

	/**
	 * Whether a password is somebody's.
	 * @param account whose
	 * @param password the password as it was typed
	 * @return true if it is
	 */
	public boolean knows(Account account, String password) {
		return this.passwords.matches(password, account.passwordHash());
	}

	/**
	 * The remembered device that a request comes from.
	 * @param request the request
	 * @return the id of the device, if it is one that stays signed in
	 */
	public Optional<UUID> device(HttpServletRequest request) {
		return this.memory.thisDevice(request).map(RememberedDevice::id);
	}

	List<RememberedDevice> devicesOf(UUID accountId) {
		return this.devices.findByAccountIdOrderByLastUsedAtDesc(accountId);
	}

	@Transactional
	Account signOut(UUID accountId, UUID deviceId) {
		if (this.devices.forget(deviceId, accountId) == 0) {
			throw new NotFound();
		}
		Account account = account(accountId);
		account.endOtherSessions();
		return account;
	}

	/**
	 * Mails a link to choose a new password, if there is such an account; tells nobody
	 * whether there is.
	 */
	@Transactional
	void mailReset(String email) {
		Instant now = Instant.now(this.clock);
		this.accounts.findByEmail(Account.normalized(email)).ifPresent((account) -> {
			this.resets.discard(account.id(), now.minus(PasswordReset.VALID));
			String secret = Secret.create();
			this.resets.save(new PasswordReset(account.id(), secret, now));
			Locale locale = account.language().map(Language::locale).orElseGet(LocaleContextHolder::getLocale);
			this.mailer.send(account.email(), this.messages.getMessage("mail.reset.subject", null, locale),
					this.messages.getMessage("mail.reset.text",
							new Object[] { account.name(), this.mailer.address("/password/new?key=" + secret) },
							locale));
		});
	}

	@Transactional(readOnly = true)
	boolean opens(String secret) {
		return reset(secret).isPresent();
	}

	@Transactional
	Optional<Account> resetPassword(String secret, String password) {
		return reset(secret).map((reset) -> changePassword(reset.accountId(), password));
	}

	private Optional<PasswordReset> reset(String secret) {
		return this.resets.findBySecretHash(Secret.hash(secret))
			.filter((reset) -> reset.goodAt(Instant.now(this.clock)));
	}

	@Transactional
	void close(UUID accountId) {
		Account account = account(accountId);
		this.events.publishEvent(new Account.Closed(accountId));
		this.accounts.delete(account);
	}

	/**
	 * Closes the accounts of visitors whose time is over.
	 * @return how many
	 */
	@Transactional
	public int closeExpired() {
		List<UUID> expired = this.accounts.expiredBy(Instant.now(this.clock));
		expired.forEach(this::close);
		return expired.size();
	}

	/**
	 * An account that has to be there.
	 * @param accountId which
	 * @return the account
	 * @throws NotFound if it is closed
	 */
	public Account account(UUID accountId) {
		return this.accounts.findById(accountId).orElseThrow(NotFound::new);
	}

}
