package firstattempt.brief;

import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets templates that end in .fo be sheets of XSL-FO. */
@Configuration(proxyBeanMethods = false)
class SheetConfiguration {

	@Bean
	SpringResourceTemplateResolver sheets() {
		SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
		resolver.setPrefix("classpath:/templates/");
		resolver.setSuffix(".xml");
		resolver.getResolvablePatternSpec().addPattern("*.fo");
		resolver.setTemplateMode(TemplateMode.XML);
		resolver.setCharacterEncoding("UTF-8");
		resolver.setOrder(0);
		return resolver;
	}

}
