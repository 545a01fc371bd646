package firstattempt.journal;

import firstattempt.theme.Theme;
import firstattempt.theme.ThemeTagger;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Says what the themes mean, how they are found and how far that can be trusted. */
@Controller
class ThemesController {

	private final ThemeTagger tagger;

	ThemesController(ThemeTagger tagger) {
		this.tagger = tagger;
	}

	@GetMapping("/themes")
	String themes(Model model) {
		model.addAttribute("themes", Theme.values());
		model.addAttribute("version", this.tagger.version());
		return "journal/themes";
	}

}
