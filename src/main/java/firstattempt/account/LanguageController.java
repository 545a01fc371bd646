package firstattempt.account;

import java.net.URI;

import firstattempt.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Lets somebody choose the language, signed in or not. */
@Controller
class LanguageController {

	private final Registrar registrar;

	private final LocaleResolver locales;

	LanguageController(Registrar registrar, LocaleResolver locales) {
		this.registrar = registrar;
		this.locales = locales;
	}

	@PostMapping("/language")
	String choose(@RequestParam Language language, @AuthenticationPrincipal @Nullable SignedIn person,
			@RequestHeader(name = HttpHeaders.REFERER, defaultValue = "/") String from, HttpServletRequest request,
			HttpServletResponse response) {
		if (person != null) {
			this.registrar.read(person.id(), language);
		}
		this.locales.setLocale(request, response, language.locale());
		return "redirect:" + back(from);
	}

	/** The page where it was chosen, whatever host somebody may have made up. */
	private static String back(String from) {
		try {
			URI page = URI.create(from);
			String path = page.getRawPath();
			boolean ours = path != null && path.matches("/(?!/).*");
			return ours ? path + ((page.getRawQuery() != null) ? "?" + page.getRawQuery() : "") : "/";
		}
		catch (IllegalArgumentException ex) {
			return "/";
		}
	}

}
