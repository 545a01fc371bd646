package firstattempt.account;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Registers a parent or a coach. */
@Controller
class RegisterController {

	private static final String VIEW = "account/register";

	private final Registrar registrar;

	private final DeviceMemory memory;

	private final RequestCache visited = new HttpSessionRequestCache();

	RegisterController(Registrar registrar, DeviceMemory memory) {
		this.registrar = registrar;
		this.memory = memory;
	}

	@GetMapping("/register")
	String form(Model model) {
		model.addAttribute("form", new Form("", "", "", Role.PARENT));
		return VIEW;
	}

	@PostMapping("/register")
	String register(@Valid @ModelAttribute("form") Form form, BindingResult errors, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		Optional<Account> account = errors.hasErrors() ? Optional.empty()
				: this.registrar.register(form.name(), form.email(), form.password(), form.role());
		if (account.isEmpty()) {
			if (!errors.hasErrors()) {
				errors.rejectValue("email", "register.email.taken");
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return refused(form, errors, model);
		}
		SavedRequest wanted = this.visited.getRequest(request, response);
		this.registrar.signIn(account.get(), request, response);
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		this.memory.loginSuccess(request, response, person);
		return "redirect:" + ((wanted != null) ? wanted.getRedirectUrl() : "/");
	}

	/** A form that could not be made whole loses its errors where it is put in anew. */
	private static String refused(Form form, BindingResult errors, Model model) {
		model.addAttribute("form", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
		return VIEW;
	}

	/** What somebody says of themselves at the door. */
	record Form(@NotBlank @Size(max = 80) String name, @NotBlank @Email @Size(max = 254) String email,
			@NotBlank @Size(min = 10, max = 200) String password, @NotNull Role role) {
	}

}
