package firstattempt.account;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A forgotten password: a letter with a link, and a new one. */
@Controller
class PasswordController {

	private final Registrar registrar;

	PasswordController(Registrar registrar) {
		this.registrar = registrar;
	}

	@GetMapping("/password/forgotten")
	String forgotten(Model model) {
		model.addAttribute("form", new Forgotten(""));
		return "account/forgotten";
	}

	@PostMapping("/password/forgotten")
	String mail(@Valid @ModelAttribute("form") Forgotten form, BindingResult errors, HttpServletResponse response,
			@RequestAttribute(name = Lent.ATTRIBUTE, required = false) @Nullable Object lent,
			RedirectAttributes flash) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return "account/forgotten";
		}
		this.registrar.mailReset(form.email());
		flash.addFlashAttribute("notice", "password.mailed");
		return (lent != null) ? "redirect:/hand-over/leave" : "redirect:/sign-in";
	}

	@GetMapping("/password/new")
	String choose(@RequestParam(defaultValue = "") String key, Model model, HttpServletResponse response) {
		model.addAttribute("form", new Chosen(key, ""));
		return page(key, model, response);
	}

	@PostMapping("/password/new")
	String change(@Valid @ModelAttribute("form") Chosen form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(form.key(), model, response);
		}
		if (this.registrar.resetPassword(form.key(), form.password()).isEmpty()) {
			return page(form.key(), model, response);
		}
		flash.addFlashAttribute("notice", "password.changed");
		return "redirect:/sign-in";
	}

	private String page(String key, Model model, HttpServletResponse response) {
		boolean good = this.registrar.opens(key);
		model.addAttribute("good", good);
		if (!good) {
			response.setStatus(HttpStatus.GONE.value());
		}
		return "account/new-password";
	}

	/** Where the letter goes. */
	record Forgotten(@NotBlank @Email @Size(max = 254) String email) {
	}

	/** The new password, and the key from the letter. */
	record Chosen(String key, @NotBlank @Size(min = 10, max = 200) String password) {

		Chosen {
			key = (key != null) ? key : "";
		}

	}

}
