package firstattempt.account;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who is reading it. */
@ControllerAdvice
class Masthead {

	@ModelAttribute("me")
	@Nullable SignedIn me(@AuthenticationPrincipal @Nullable SignedIn person) {
		return person;
	}

}
