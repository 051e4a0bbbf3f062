/** An application of named modules. */
module io.github.gongkai.consumers.modules {
    requires io.github.gongkai.documents;
    requires io.github.gongkai.serialization;
    requires jakarta.validation;
    requires org.hibernate.validator;

    opens io.github.gongkai.consumers.modules to
            org.hibernate.validator;
}
