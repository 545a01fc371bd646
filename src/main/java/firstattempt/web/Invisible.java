package firstattempt.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Hands a form back once when {@link CleanText} has taken something out of it, so that
 * whoever wrote it can look the text over before it is kept.
 */
@ControllerAdvice
class Invisible {

	@InitBinder
	void handBack(WebDataBinder binder, HttpServletRequest request) {
		if (request.getAttribute(CleanText.CLEANED) != null) {
			binder.addValidators(new Reject());
		}
	}

	/** Refuses whatever it is shown. */
	private static final class Reject implements Validator {

		@Override
		public boolean supports(Class<?> type) {
			return true;
		}

		@Override
		public void validate(Object target, Errors errors) {
			errors.reject("invisible");
		}

	}

}
