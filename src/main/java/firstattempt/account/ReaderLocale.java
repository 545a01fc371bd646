package firstattempt.account;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import firstattempt.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Finds out what somebody reads: what their account says, else what was chosen on this
 * device, else what the browser asks for, else English. The country, for the way numbers
 * and times are written, is the browser's.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class ReaderLocale implements LocaleResolver {

	private final CookieLocaleResolver device = new CookieLocaleResolver("first-attempt-language");

	ReaderLocale() {
		this.device.setCookieMaxAge(Duration.ofDays(365));
		this.device.setCookieHttpOnly(true);
		this.device.setCookieSameSite("Lax");
		this.device.setRejectInvalidCookies(false);
		this.device.setDefaultLocaleFunction((request) -> wanted(request).stream()
			.filter((locale) -> Language.of(locale).isPresent())
			.findFirst()
			.orElse(Language.EN.locale()));
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		Language language = ofAccount(request).or(() -> Language.of(this.device.resolveLocale(request)))
			.orElse(Language.EN);
		return wanted(request).stream()
			.filter((locale) -> locale.getLanguage().equals(language.code()) && !locale.getCountry().isEmpty())
			.findFirst()
			.map((locale) -> new Locale.Builder().setLanguage(language.code()).setRegion(locale.getCountry()).build())
			.orElse(language.locale());
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		this.device.setLocale(request, response, locale);
	}

	private static Optional<Language> ofAccount(HttpServletRequest request) {
		return (request.getAttribute(StampFilter.ACCOUNT) instanceof Account account) ? account.language()
				: Optional.empty();
	}

	/** Without a wish, a request names what the server's own machine speaks. */
	private static List<Locale> wanted(HttpServletRequest request) {
		return (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null) ? Collections.list(request.getLocales())
				: List.of();
	}

}
