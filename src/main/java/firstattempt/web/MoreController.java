package firstattempt.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way to what has no place in a phone's bar. */
@Controller
class MoreController {

	@GetMapping("/more")
	String more() {
		return "web/more";
	}

}
