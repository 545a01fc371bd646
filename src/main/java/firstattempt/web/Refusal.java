package firstattempt.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/** A form that goes back to whoever filled it in. */
public final class Refusal {

	private Refusal() {
	}

	/**
	 * Whether some answer could not be read at all. There is no form then that more could
	 * be said about, and saying it would fail.
	 * @param errors what is wrong with the form
	 * @return true if it goes back as it is
	 */
	public static boolean unreadable(Errors errors) {
		return errors.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure);
	}

	/**
	 * Shows a form again with what is wrong with it. Spring lets go of the errors when
	 * the form is put on the page, where an answer could not be read at all: there was no
	 * form yet when they were found.
	 * @param view the page with the form, which is in the model
	 * @param errors what is wrong with the form
	 * @param model the page's model
	 * @param response the response
	 * @return the page
	 */
	public static String of(String view, BindingResult errors, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + errors.getObjectName(), errors);
		return view;
	}

}
