package firstattempt.account;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The door, and what lies there of a form that was turned away. */
@Controller
class SignInController {

	@GetMapping("/welcome")
	String welcome() {
		return "account/welcome";
	}

	@GetMapping("/sign-in")
	String signIn() {
		return "account/sign-in";
	}

	/** Reached from {@link LostWords} alone. */
	@PostMapping("/sign-in/again")
	String again(@RequestAttribute(name = LostWords.FORM, required = false) LostWords.@Nullable Form form,
			@RequestAttribute(name = LostWords.FAILED, required = false) @Nullable Boolean failed,
			@RequestAttribute(name = LostWords.TOO_OFTEN, required = false) @Nullable Boolean tooOften, Model model) {
		model.addAttribute("lost", form);
		model.addAttribute("failed", failed);
		model.addAttribute("tooOften", tooOften);
		return "account/sign-in";
	}

	/** Reached from {@link LostWords} alone. */
	@PostMapping("/sign-in/words")
	String words(@RequestAttribute(LostWords.FORM) LostWords.Form form, Model model) {
		model.addAttribute("lost", form);
		return "account/lost-words";
	}

}
