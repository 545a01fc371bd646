package firstattempt.account;

import java.util.List;

import firstattempt.web.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who is reading it, and in which languages it could be read. */
@ControllerAdvice
class Masthead {

	@ModelAttribute("me")
	@Nullable SignedIn me(@AuthenticationPrincipal @Nullable SignedIn person) {
		return person;
	}

	@ModelAttribute("languages")
	List<Language> languages() {
		return List.of(Language.values());
	}

}
