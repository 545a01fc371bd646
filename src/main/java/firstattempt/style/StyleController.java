package firstattempt.style;

import java.util.List;

import firstattempt.family.Colour;
import firstattempt.journal.Situation;
import firstattempt.journal.Step;
import firstattempt.theme.Theme;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the pieces, in the development profile alone. */
@Controller
@Profile("development")
class StyleController {

	private static final List<String> TOKENS = List.of("paper", "sheet", "sunk", "ink", "muted", "line", "edge",
			"margin", "press", "press-deep", "press-soft", "win", "win-soft", "win-line", "danger", "danger-soft",
			"good", "good-soft", "found");

	@GetMapping("/style")
	String style(Model model) {
		Everything form = new Everything("", "", "nobody", "", Situation.FORGOT, null, Step.WAITED, 2, null, true,
				null);
		BindingResult errors = new BeanPropertyBindingResult(form, "form");
		errors.rejectValue("email", "Email.email");
		errors.rejectValue("story", "episode.empty");
		errors.rejectValue("refused", "NotNull");
		model.addAttribute("form", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
		model.addAttribute("tokens", TOKENS);
		model.addAttribute("colours", Colour.values());
		model.addAttribute("themes", Theme.values());
		model.addAttribute("situations", Situation.values());
		model.addAttribute("steps", Step.values());
		return "style/style";
	}

	/**
	 * A form with each kind of field, filled in and refused.
	 *
	 * @param name a text
	 * @param words a long text
	 * @param email a text that is refused
	 * @param story a long text that is refused
	 * @param situation a choice that is made
	 * @param refused a choice that is refused
	 * @param step a choice on a scale of words
	 * @param upset a dial that is set
	 * @param urge a dial that is not
	 * @param goodReason a tick
	 * @param anotherAdultPressed a tick that is not set
	 */
	record Everything(String name, String words, String email, String story, @Nullable Situation situation,
			@Nullable Situation refused, @Nullable Step step, @Nullable Integer upset, @Nullable Integer urge,
			@Nullable Boolean goodReason, @Nullable Boolean anotherAdultPressed) {
	}

}
