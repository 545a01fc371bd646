package firstattempt.coaching;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A coach's desk, where the families stand that share with them. */
@Controller
class CoachController {

	@GetMapping("/coach")
	String desk() {
		return "coaching/desk";
	}

}
